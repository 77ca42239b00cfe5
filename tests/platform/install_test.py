#!/usr/bin/env python3
"""Installed under a folder of its own, the program has everything a desktop looks for, in forms its tools accept."""
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile

build = sys.argv[1]
with tempfile.TemporaryDirectory() as prefix:
    subprocess.run(["cmake", "--install", build, "--prefix", prefix], check=True, capture_output=True)
    root = pathlib.Path(prefix)
    share = root / "share"

    told = subprocess.run([root / "bin/goodterms", "--version"], check=True, capture_output=True, text=True).stdout
    assert told.startswith("goodterms "), told

    entry = share / "applications/goodterms.desktop"
    subprocess.run(["desktop-file-validate", entry], check=True)
    lines = entry.read_text(encoding="utf-8").splitlines()
    icon = next(line.removeprefix("Icon=") for line in lines if line.startswith("Icon="))
    program = next(line.removeprefix("Exec=") for line in lines if line.startswith("Exec="))
    assert shutil.which(program.split()[0], path=root / "bin"), program
    opens = next(line.removeprefix("MimeType=") for line in lines if line.startswith("MimeType="))
    assert {"message/rfc822", "text/calendar"} <= set(opens.split(";")), opens

    metainfo = share / "metainfo/app.goodterms.GoodTerms.metainfo.xml"
    subprocess.run(["appstreamcli", "validate", "--no-net", metainfo], check=True)
    text = metainfo.read_text(encoding="utf-8")
    assert f'version="{told.split()[1]}"' in text, "the catalogue names another version than the program"
    assert f'<launchable type="desktop-id">{entry.name}<' in text

    icons = share / "icons/hicolor"
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        png = (icons / f"{size}x{size}/apps/{icon}.png").read_bytes()
        assert png[:8] == b"\x89PNG\r\n\x1a\n", size
        assert struct.unpack(">II", png[16:24]) == (size, size), size  # the header chunk of every PNG
    assert (icons / f"scalable/apps/{icon}.svg").exists()
print("the installed program is complete")
