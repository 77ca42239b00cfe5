// People who are put aside: one who is two, one who goes into the bin, one in the archive.
#include "app/pictures/tour_walk.h"
#include "app/screens/places.h"
#include "core/actions/log_something.h"
#include "core/actions/put_aside.h"
#include "platform/headless/headless_platform.h"

namespace goodterms {

Result<void> Walk::put_aside(Desk& desk) {
  CaseFacts facts;
  facts.company.name = "Alder Foods";
  facts.application.role = "Category Analyst";
  facts.contact.name = "Ines Marques";
  facts.contact.title = "Talent Partner";
  facts.contact.email = "ines.marques@alder.example";
  facts.contact.phone = "+351 21 555 0142";
  TRY(const auto started, start_case(desk, facts));
  TRY(const Case about, read_case(desk, started.value));
  const Whom ines{about.application.contact, {}};
  for (const char* words :
       {"Her sister runs the warehouse in Porto", "Coffee at the fair; she wants to write in June"})
    TRY_DONE(log_something(desk, ines, {"note", std::nullopt, std::nullopt, words}));
  app_->app().show(contact_place(ines.contact));
  app_->app().refresh();
  app_->driver().settle();
  TRY_DONE(click("More"));
  TRY_DONE(picture("17-person-more"));
  TRY_DONE(click("Split into two people…"));
  TRY_DONE(click("The other person’s name"));
  app_->driver().type("Inês Marquez");
  TRY_DONE(click("Her sister runs the warehouse in Porto"));
  TRY_DONE(click("+351 21 555 0142"));
  TRY_DONE(picture("17-split"));
  app_->driver().press_key(ImGuiKey_Escape);
  TRY_DONE(click("More"));
  TRY_DONE(click("Archive"));
  TRY_DONE(picture("17-archived"));
  app_->app().show({PlaceKind::people});
  app_->driver().settle();
  TRY_DONE(click("Archived"));
  TRY_DONE(picture("17-archive"));
  TRY_DONE(click("Ines Marques"));
  TRY_DONE(click("Restore"));
  TRY_DONE(click("More"));
  TRY_DONE(click("Change details"));
  app_->driver().scroll("Title", -40);
  TRY_DONE(picture("17-private"));
  app_->driver().press_key(ImGuiKey_Escape);
  TRY_DONE(click("More"));
  TRY_DONE(click("Move to the bin…"));
  TRY_DONE(picture("17-delete"));
  TRY_DONE(click("Move to the bin"));
  app_->app().show({PlaceKind::people});
  app_->driver().settle();
  TRY_DONE(click("Bin"));
  TRY_DONE(picture("17-bin"));
  TRY_DONE(click("Empty the bin…"));
  TRY_DONE(picture("17-bin-empty"));
  app_->driver().press_key(ImGuiKey_Escape);
  TRY_DONE(click("All"));
  return {};
}

}  // namespace goodterms
