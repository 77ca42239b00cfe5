#!/bin/sh
# Syntax-checks core, app and the headless tests' sources with em++, so that the phone build holds no surprise.
# The host's header-only libraries are reached through links, since /usr/include itself is the wrong C library.
set -eu
cd "$(dirname "$0")/.."
headers=build/web-headers
mkdir -p "$headers"
for library in fmt nlohmann tl CLI utf8proc.h; do
  ln -sfn "/usr/include/$library" "$headers/$library"
done
mkdir -p "$headers/generated/app/style"
cmake -DLIST=app/style/icons.txt -DOUTPUT="$headers/generated/app/style/icons.h" \
  -DVARIABLES=/usr/share/fonts-material-design-icons-iconfont/scss/_variables.scss -P cmake/write_icons.cmake
# Everything but the entry point and what only a desktop has.
git ls-files 'core/*.cpp' 'app/*.cpp' | grep -v '^app/.*main.cpp$' | xargs -P 2 -n 6 em++ -std=c++20 -fsyntax-only \
  -fexceptions -Wall -Wextra -Werror -I. -isystem "$headers" -isystem build/third_party/sqlite3 -isystem build/third_party/imgui \
  -isystem /usr/include/harfbuzz -isystem /usr/include/fribidi -isystem /usr/include/freetype2 -Ibuild/web-headers/generated \
  -DIMGUI_ENABLE_TEST_ENGINE -DIMGUI_DISABLE_OBSOLETE_FUNCTIONS -DIMGUI_USE_WCHAR32 -DFMT_HEADER_ONLY \
  -DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_SESSION -DSQLITE_ENABLE_PREUPDATE_HOOK -DSQLITE_THREADSAFE=0
echo "web: $(git ls-files 'core/*.cpp' 'app/*.cpp' | grep -vc '^app/.*main.cpp$') files compile with em++" >&2
