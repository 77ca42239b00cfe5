#include "app/shell/render_scheduler.h"

#include <doctest/doctest.h>

using namespace goodterms;

TEST_CASE("without a request the loop sleeps") {
  const RenderScheduler scheduler;
  CHECK_FALSE(scheduler.wait(0).has_value());
}

TEST_CASE("requested frames are drawn at once, and then no more") {
  RenderScheduler scheduler;
  scheduler.request_frames(2);
  scheduler.request_frames(1);  // asks for less than was asked already
  CHECK(scheduler.wait(1) == 0.0);
  scheduler.frame_drawn(1);
  CHECK(scheduler.wait(1) == 0.0);
  scheduler.frame_drawn(1);
  CHECK_FALSE(scheduler.wait(1).has_value());
}

TEST_CASE("the earliest of several times counts, and is forgotten when it has come") {
  RenderScheduler scheduler;
  scheduler.request_at(9);
  scheduler.request_at(5);
  scheduler.request_at(7);
  CHECK(scheduler.wait(2) == doctest::Approx(3.0));
  CHECK(scheduler.wait(6) == doctest::Approx(0.0));
  scheduler.frame_drawn(4);
  CHECK(scheduler.wait(4) == doctest::Approx(1.0));
  scheduler.frame_drawn(5);
  CHECK_FALSE(scheduler.wait(5).has_value());
}
