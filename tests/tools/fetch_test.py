"""How third_party/fetch.sh finds a pinned source when the first way is gone: upstream's git, here a local one."""
import hashlib
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]


def content(files):
    """The hash that fetch.sh makes of a source's paths."""
    lines = "".join(f"{hashlib.sha256(text.encode()).hexdigest()}  {name}\n" for name, text in sorted(files.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


class Fetching(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        (self.folder / "third_party").mkdir()
        shutil.copy(SOURCE / "third_party/fetch.sh", self.folder / "third_party")
        self.programs = self.folder / "programs"
        self.programs.mkdir()
        self.no_mirror()

    def program(self, name, script):
        path = self.programs / name
        path.write_text("#!/bin/sh\n" + script)
        path.chmod(0o755)

    def no_mirror(self):
        self.program("apt-get", "exit 0\n")
        self.program("apt-cache", "exit 0\n")

    def git(self, *arguments):
        identity = ["-c", "user.name=Upstream", "-c", "user.email=upstream@mail.example"]
        done = subprocess.run(["git", *identity, "-C", self.upstream, *arguments], check=True, capture_output=True)
        return done.stdout.decode().strip()

    def upstream_with(self, files):
        """A repository of upstream's with one commit, tagged v1, and its id."""
        self.upstream = self.folder / "upstream"
        self.upstream.mkdir()
        self.git("init", "-q")
        for name, text in files.items():
            (self.upstream / name).parent.mkdir(parents=True, exist_ok=True)
            (self.upstream / name).write_text(text)
            (self.upstream / name).chmod(0o755)
        self.git("add", ".")
        self.git("commit", "-q", "-m", "Release")
        self.git("tag", "v1")
        return self.git("rev-parse", "HEAD")

    def pin(self, package, reference, digest, paths):
        (self.folder / "third_party/sources.txt").write_text(
            f"debian {package} suite 1 {'0' * 64} {package}_1.orig.tar.gz\n"
            f"git {package} {reference} {digest} file://{self.upstream} {paths}\n")

    def fetch(self):
        environment = {**os.environ, "PATH": f"{self.programs}:{os.environ['PATH']}"}
        return subprocess.run(["sh", self.folder / "third_party/fetch.sh"], env=environment, capture_output=True,
                              text=True, check=False)

    def brought(self, package="clock"):
        return self.folder / "build/third_party" / package

    files = {"clock.h": "int hour();\n", "parts/spring.c": "int spring;\n"}

    def test_upstreams_git_is_used_when_no_mirror_is_named_and_that_is_said(self):
        commit = self.upstream_with({**self.files, "README": "Not built.\n"})
        self.pin("clock", commit, content(self.files), "*.h parts")
        done = self.fetch()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual((self.brought() / "parts/spring.c").read_text(), "int spring;\n")
        self.assertIn("name no Debian mirror", done.stderr)
        self.assertIn(f"bringing clock from file://{self.upstream} at {commit}", done.stderr)

    def test_upstreams_git_is_used_when_the_mirror_has_moved_on(self):
        self.program("apt-get", 'case "$1" in indextargets) echo http://mirror.example/debian/ ;; esac\n')
        self.program("apt-cache", "echo 'Version: 2-1'\n")
        commit = self.upstream_with(self.files)
        self.pin("clock", commit, content(self.files), "*.h parts")
        done = self.fetch()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("the mirror has no clock 1 any more", done.stderr)
        self.assertTrue((self.brought() / "clock.h").exists())

    def test_a_tarball_with_another_hash_is_not_unpacked(self):
        self.program("apt-get", 'case "$1" in indextargets) echo http://mirror.example/debian/ ;; esac\n'
                                'case "$*" in *--download-only*) echo forged >clock_1.orig.tar.gz ;; esac\n')
        self.program("apt-cache", "echo 'Version: 1-1'\n")
        commit = self.upstream_with(self.files)
        self.pin("clock", commit, content(self.files), "*.h parts")
        done = self.fetch()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("does not have the hash", done.stderr)
        self.assertEqual((self.brought() / "clock.h").read_text(), "int hour();\n")

    def test_a_commit_that_upstream_does_not_have_is_refused(self):
        self.upstream_with(self.files)
        self.pin("clock", "1" * 40, content(self.files), "*.h parts")
        done = self.fetch()
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("clock was not brought", done.stderr)
        self.assertFalse(self.brought().exists())

    def test_a_tag_that_was_moved_to_other_content_is_refused(self):
        self.upstream_with({**self.files, "clock.h": "int hour(void);\n"})
        self.pin("clock", "refs/tags/v1", content(self.files), "*.h parts")
        done = self.fetch()
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("is not what sources.txt names", done.stderr)
        self.assertFalse(self.brought().exists())

    def test_a_refused_source_is_asked_for_again_the_next_time(self):
        commit = self.upstream_with(self.files)
        self.pin("clock", commit, "0" * 64, "*.h parts")
        self.fetch()
        self.pin("clock", commit, content(self.files), "*.h parts")
        self.assertEqual(self.fetch().returncode, 0)

    def test_what_is_there_is_not_brought_again(self):
        commit = self.upstream_with(self.files)
        self.pin("clock", commit, content(self.files), "*.h parts")
        self.fetch()
        shutil.rmtree(self.upstream)
        done = self.fetch()
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_sqlite_from_git_becomes_one_file(self):
        files = {"configure": "#!/bin/sh\necho 'sqlite3.c: ; cat src/* >sqlite3.c' >Makefile\n", "src/a.c": "int a;\n",
                 "src/b.c": "int b;\n"}
        self.upstream_with(files)
        self.pin("sqlite3", "refs/tags/v1", content(files), "configure src")
        done = self.fetch()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual((self.brought("sqlite3") / "sqlite3.c").read_text(), "int a;\nint b;\n")


if __name__ == "__main__":
    unittest.main()
