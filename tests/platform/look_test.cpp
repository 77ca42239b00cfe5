#include <doctest/doctest.h>

#include <chrono>

#include "platform/desktop/desktop_platform.h"
#include "platform/desktop/look_answers.h"
#include "tests/platform/environment.h"

using namespace goodterms;

namespace {

// A session with a bus, and the programs that ask on it.
struct Desktop {
  TemporaryFolder data;
  Variable bus{"DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"};
  Variable theme{"GTK_THEME", std::nullopt};
  FakePrograms programs;
};

template <class Told>
bool comes(DesktopPlatform& platform, Told told) {
  return wait_until([&] {
    platform.deliver();
    return told(platform.look());
  });
}

const std::string portal_dark =
    "({'org.freedesktop.appearance': {'color-scheme': <uint32 1>, 'contrast': <uint32 1>, 'accent-color': "
    "<(0.1, 0.2, "
    "0.3)>}, 'org.gnome.desktop.interface': {'color-scheme': <'prefer-light'>, 'enable-animations': "
    "<false>}},)";

}  // namespace

TEST_CASE("the portal tells dark, contrast and motion") {
  const Desktop desktop;
  desktop.programs.add("gdbus", "cat <<'END'\n" + portal_dark + "\nEND");
  desktop.programs.add("cat", "exec /bin/cat");
  DesktopPlatform platform(desktop.data.path());
  REQUIRE(comes(platform, [](const SystemLook& look) { return look.dark.has_value(); }));
  CHECK(*platform.look().dark);
  CHECK(platform.look().high_contrast);
  CHECK(platform.look().reduced_motion);
}

TEST_CASE("where the portal does not answer, gsettings is asked") {
  const Desktop desktop;
  desktop.programs.add("gdbus", "exit 1");
  desktop.programs.add("gsettings",
                       "echo \"org.gnome.desktop.interface color-scheme 'prefer-dark'\"\n"
                       "echo 'org.gnome.desktop.interface enable-animations true'");
  DesktopPlatform platform(desktop.data.path());
  REQUIRE(comes(platform, [](const SystemLook& look) { return look.dark.has_value(); }));
  CHECK(*platform.look().dark);
  CHECK_FALSE(platform.look().reduced_motion);
}

TEST_CASE("a system that hangs is not waited for") {
  const Desktop desktop;
  desktop.programs.add("gdbus", "exec /bin/sleep 600");
  desktop.programs.add("gsettings", "exec /bin/sleep 600");
  const auto begin = std::chrono::steady_clock::now();
  {
    DesktopPlatform platform(desktop.data.path());
    platform.deliver();
    CHECK_FALSE(platform.look().dark);
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
}

TEST_CASE("after its time limit a portal that hangs gives way to gsettings") {
  const Desktop desktop;
  desktop.programs.add("gdbus", "exec /bin/sleep 600");
  desktop.programs.add("gsettings", "echo \"org.gnome.desktop.interface color-scheme 'prefer-dark'\"");
  DesktopPlatform platform(desktop.data.path());
  CHECK(comes(platform, [](const SystemLook& look) { return look.dark == true; }));
}

TEST_CASE("without a bus nothing is asked, and the theme's name is all there is") {
  const TemporaryFolder data;
  const Variable bus("DBUS_SESSION_BUS_ADDRESS", std::nullopt);
  const Variable runtime("XDG_RUNTIME_DIR", data.path());
  const Variable theme("GTK_THEME", "Adwaita:dark");
  const FakePrograms programs;
  programs.add_telling("gdbus");
  DesktopPlatform platform(data.path());
  CHECK(platform.look().dark == true);
  CHECK(programs.told("gdbus").empty());
}

TEST_CASE("what the person changes while the window is away is heard when it is asked again") {
  const Desktop desktop;
  desktop.programs.add("gdbus", "echo \"({'a': {'color-scheme': <uint32 2>}},)\"");
  DesktopPlatform platform(desktop.data.path());
  REQUIRE(comes(platform, [](const SystemLook& look) { return look.dark == false; }));
  desktop.programs.add("gdbus", "echo \"({'a': {'color-scheme': <uint32 1>}},)\"");
  platform.refresh_look();
  CHECK(comes(platform, [](const SystemLook& look) { return look.dark == true; }));
}

TEST_CASE("no preference, garbage and silence leave the look as it was") {
  SystemLook look;
  look.dark = true;
  CHECK(take_portal_answer("({'org.freedesktop.appearance': {'color-scheme': <uint32 0>}},)", look));
  CHECK(look.dark == true);
  for (const char* text : {"", "\xFF\xFE", "'color-scheme'", "({},)", "Error: no such interface"}) {
    CAPTURE(text);
    CHECK_FALSE(take_portal_answer(text, look));
    CHECK_FALSE(take_gsettings_answer(text, look));
  }
  CHECK(look.dark == true);
}

TEST_CASE("an old theme's name counts where the person has made no choice") {
  SystemLook look;
  CHECK(
      take_gsettings_answer("org.gnome.desktop.interface color-scheme 'default'\n"
                            "org.gnome.desktop.interface gtk-theme 'Adwaita-dark'\n",
                            look));
  CHECK(look.dark == true);
  SystemLook contrast;
  CHECK(
      take_gsettings_answer("org.gnome.desktop.interface color-scheme 'default'\n"
                            "org.gnome.desktop.interface gtk-theme 'HighContrast'\n",
                            contrast));
  CHECK(contrast.high_contrast);
  CHECK(take_theme_name("HighContrastInverse", contrast));
  CHECK(contrast.dark == true);
}
