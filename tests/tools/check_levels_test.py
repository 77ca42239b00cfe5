#!/usr/bin/env python3
"""The levels check must fail on a wrong include, or it checks nothing."""
import pathlib
import subprocess
import sys
import tempfile

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "tools" / "check_levels.py"


def verdict(files):
    with tempfile.TemporaryDirectory() as root:
        for name, text in files.items():
            path = pathlib.Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return subprocess.run([sys.executable, SCRIPT, root], capture_output=True, check=False).returncode


assert verdict({"core/store/a.cpp": '#include "core/model/b.h"\n'}) == 0
assert verdict({"core/model/a.cpp": '#include "core/store/b.h"\n'}) == 1
assert verdict({"core/advice/a.cpp": '#include "core/template/b.h"\n'}) == 1
assert verdict({"core/base/a.cpp": "#include <unistd.h>\n"}) == 1
assert verdict({"app/cli/a.cpp": "#include <sqlite3.h>\n"}) == 1
assert verdict({"core/base/a.cpp": '#include "tests/support/b.h"\n'}) == 1
assert verdict({"platform/headless/a.cpp": "#include <GLFW/glfw3.h>\n"}) == 1
assert verdict({"platform/desktop/a.cpp": "#include <GLFW/glfw3.h>\n"}) == 0
assert verdict({"app/widgets/a.cpp": "float w = ImGui::CalcTextSize(text).x;\n"}) == 1
assert verdict({"app/widgets/a.cpp": "ImGui::InputText(name, value, size);\n"}) == 1
assert verdict({"core/base/a.h": "struct Found {\n", "app/text/b.h": "class Found final : public A {\n"}) == 1
assert verdict({"core/base/a.h": "struct Found {\n", "app/text/b.h": "struct Found;\nstruct Found::In {\n"}) == 0
assert verdict({}) == 1  # nothing looked at is no success
print("the levels check fails where it should")
