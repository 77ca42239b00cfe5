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
# SQL lies in core/store; a word of it in a sentence is none.
assert verdict({"core/actions/a.cpp": 'c.integer("SELECT count(*) FROM tasks");\n'}) == 1
assert verdict({"core/actions/a.cpp": 'c.run(\n    "DELETE FROM tasks WHERE id = ?", id);\n'}) == 1
assert verdict({"app/cli/a.cpp": 'const auto sql = fmt::format("INSERT INTO {} VALUES (1)", t);\n'}) == 1
assert verdict({"app/shell/a.cpp": 'c.run("PRAGMA optimize");\n'}) == 1
assert verdict({"platform/web/a.cpp": 'const char* s = "VACUUM";\n'}) == 1
assert verdict({"core/actions/a.cpp": 'auto rows = connection.prepare(words);\n'}) == 1
assert verdict({"core/actions/a.cpp": 'auto rows = connection.all("FROM tasks " + rest, read);\n'}) == 1
assert verdict({"core/store/a.cpp": 'c.run("DELETE FROM tasks");\n'}) == 0
assert verdict({"core/actions/a.cpp": '// SELECT would be slow here\nlabel("Select one"); s = "UPDATED";\n'}) == 0
# What screens may see of the log is named file by file.
assert verdict({"app/screens/a.cpp": '#include "core/store/backup.h"\n'}) == 0
assert verdict({"app/screens/a.cpp": '#include "core/store/messages.h"\n'}) == 1
assert verdict({"app/screens/a.cpp": '#include "core/store/connection.h"\n'}) == 1
assert verdict({"app/shell/a.cpp": '#include "core/store/tasks.h"\n'}) == 1
assert verdict({"app/screens/a.cpp": "Tasks(desk.connection()).find(id);\n"}) == 1
# A rule is said where it is followed, not on a page that nobody has.
assert verdict({"core/base/a.h": "// Waits for nothing (CONTENT, section 5).\n"}) == 1
assert verdict({"core/base/a.cpp": "// As DESIGN \"Zones\" says.\n"}) == 1
assert verdict({"app/style/a.h": "// See mocks/letter.png\n"}) == 1
assert verdict({"core/base/a.h": '// RFC 5322, section 2.1.1; a "UX Researcher".\n'}) == 0
assert verdict({}) == 1  # nothing looked at is no success
print("the levels check fails where it should")
