"""The program on disks that are full, read-only or linked elsewhere, and by many at once.

Some of it needs a disk of its own: a tmpfs in a mount namespace, which a user may make for themselves on most Linux
systems. Where not, those tests are skipped and say so."""
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
IN_NAMESPACE = "GOODTERMS_TEST_NAMESPACE"


class Disk(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.log = self.folder / "log.goodterms"

    def run_with(self, *arguments, **changes):
        environment = {**os.environ, **changes.pop("environment", {})}
        return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, check=False,
                              env=environment, **changes)

    def run_on(self, log, *arguments):
        return self.run_with(*arguments, "--data", log, "--now", "2026-03-02T09:00+01:00")

    def add(self, company, log=None):
        done = self.run_on(log or self.log, "case", "add", "--company", company, "--role", "Data Analyst")
        self.assertEqual(done.returncode, 0, done.stderr)

    def companies(self, log=None):
        done = self.run_on(log or self.log, "case", "list")
        self.assertEqual(done.returncode, 0, done.stderr)
        return re.findall(r"\d+  (.*?) ·", done.stdout)

    def names(self):
        return sorted(path.name for path in self.folder.rglob("*") if path.is_file())


class Links(Disk):
    def test_restoring_through_a_link_replaces_the_file_and_keeps_the_link(self):
        (self.folder / "elsewhere").mkdir()
        real = self.folder / "elsewhere/real.goodterms"
        self.log.symlink_to("elsewhere/real.goodterms")
        self.add("Northwind")
        self.assertEqual(self.run_on(self.log, "backup", self.folder / "copy").returncode, 0)
        self.add("Later")
        done = self.run_on(self.log, "restore", self.folder / "copy")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(self.log.is_symlink())
        self.assertEqual(self.companies(), ["Northwind"])
        self.assertEqual(self.companies(real), ["Northwind"])

    def test_a_damaged_file_behind_a_link_is_replaced_too(self):
        (self.folder / "elsewhere").mkdir()
        real = self.folder / "elsewhere/real.goodterms"
        self.log.symlink_to(real)
        self.add("Northwind")
        self.assertEqual(self.run_on(self.log, "backup", self.folder / "copy").returncode, 0)
        with open(real, "r+b") as file:
            file.seek(4096)
            file.write(b"\xff" * 40000)
        done = self.run_on(self.log, "restore", self.folder / "copy")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(self.log.is_symlink())
        self.assertEqual(self.companies(real), ["Northwind"])

    def test_a_backup_written_to_a_link_goes_where_it_leads(self):
        self.add("Northwind")
        self.assertEqual(self.run_on(self.log, "backup", self.folder / "copy").returncode, 0)
        (self.folder / "link").symlink_to("copy")
        self.add("Later")
        self.assertEqual(self.run_on(self.log, "backup", self.folder / "link").returncode, 0)
        self.assertTrue((self.folder / "link").is_symlink())
        self.assertEqual(len(self.companies(self.folder / "copy")), 2)


class Places(Disk):
    def test_a_name_that_sqlite_takes_for_memory_is_a_file(self):
        for name in (":memory:", "file:log?mode=memory", "file::memory:"):
            done = self.run_with("case", "add", "--company", "Northwind", "--role", "R", "--data", name, cwd=self.folder)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertTrue((self.folder / name).exists(), name)
            done = self.run_with("case", "list", "--data", name, cwd=self.folder)
            self.assertIn("Northwind", done.stdout)

    def test_without_a_home_the_log_is_not_written_where_one_stands(self):
        if os.getuid() != 0:
            self.skipTest("only root may become a user whom the password database does not know")
        os.chmod(self.folder, 0o777)
        # Where it was built may be a folder that this user cannot enter.
        program = shutil.copy(PROGRAM, self.folder / "program")
        environment = {key: value for key, value in os.environ.items() if key != "HOME" and not key.startswith("XDG_")}
        done = subprocess.run([program, "case", "add", "--company", "C", "--role", "R"], capture_output=True, text=True,
                              check=False, cwd=self.folder, env=environment, user=54321, group=54321, extra_groups=[])
        self.assertEqual(done.returncode, 3)
        self.assertIn("--data", done.stderr)
        self.assertEqual(self.names(), ["program"])


class AtOnce(Disk):
    def at_once(self, *commands):
        with concurrent.futures.ThreadPoolExecutor(len(commands)) as pool:
            return list(pool.map(lambda command: self.run_on(self.log, *command), commands))

    def test_24_commands_at_once_make_one_backup_and_complain_of_nothing(self):
        self.add("Northwind")
        shutil.rmtree(self.folder / "backups", ignore_errors=True)
        done = self.at_once(*[("case", "add", "--company", f"Company {i}", "--role", "R") for i in range(24)])
        for each in done:
            self.assertEqual((each.returncode, each.stderr), (0, ""))
        self.assertEqual(len(self.companies()), 25)
        backups = [name for name in self.names() if name.endswith(".backup")]
        self.assertEqual(len(backups), 1)
        self.assertFalse([name for name in self.names() if "part" in name])

    def test_24_commands_that_make_the_log_at_once_are_all_in_it(self):
        done = self.at_once(*[("case", "add", "--company", f"Company {i}", "--role", "R") for i in range(24)])
        for each in done:
            self.assertEqual((each.returncode, each.stderr), (0, ""))
        self.assertEqual(len(self.companies()), 24)

    def test_12_backups_at_once_are_12_backups(self):
        self.add("Northwind")
        for each in self.at_once(*[("backup",)] * 12):
            self.assertEqual((each.returncode, each.stderr), (0, ""))
        self.assertEqual(len([name for name in self.names() if name.endswith(".backup")]), 12)

    def test_what_is_added_while_a_backup_is_restored_is_in_the_log_or_in_what_was_kept(self):
        self.add("Northwind")
        self.assertEqual(self.run_on(self.log, "backup", self.folder / "copy").returncode, 0)
        done = self.at_once(*[("case", "add", "--company", f"Company {i}", "--role", "R") for i in range(8)],
                            ("restore", self.folder / "copy"),
                            *[("case", "add", "--company", f"Company {i}", "--role", "R") for i in range(8, 16)])
        added = {f"Company {i}" for i, each in enumerate(done[:8] + done[9:]) if each.returncode == 0}
        kept = set(self.companies())
        for backup in (self.folder / "backups").glob("*.backup"):
            kept |= set(self.companies(backup))
        self.assertEqual(added - kept, set())


class SmallDisk(Disk):
    """A log on a disk of 1 MB."""

    def setUp(self):
        super().setUp()
        if not os.environ.get(IN_NAMESPACE):
            self.skipTest("this system gives no mount namespace of one's own")
        self.disk = self.folder / "disk"
        self.disk.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", self.disk], check=True)
        self.addCleanup(subprocess.run, ["umount", "-l", self.disk], check=True)
        self.log = self.disk / "log.goodterms"
        self.add("Northwind")
        shutil.rmtree(self.disk / "backups", ignore_errors=True)

    def fill(self):
        with open(self.disk / "filler", "wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 1000)
            except OSError:
                pass
        self.assertEqual(shutil.disk_usage(self.disk).free, 0)

    def make_read_only(self):
        subprocess.run(["mount", "-o", "remount,ro", self.disk], check=True)

    def all_that_reads_works(self):
        self.assertEqual(self.companies(), ["Northwind"])
        for command in (("find", "northw"), ("case", "show", "1"), ("today",), ("check",), ("advise", "1")):
            done = self.run_on(self.log, *command)
            self.assertEqual((done.returncode, done.stderr), (0, ""), command)

    def test_what_only_reads_works_on_a_full_disk(self):
        self.fill()
        self.all_that_reads_works()

    def test_what_was_not_folded_into_the_file_yet_is_read_on_a_full_disk(self):
        # As a program that was killed leaves it: a write-ahead log, and nothing beside it that tells what is in it.
        killed = "import os, sqlite3, sys; log = sqlite3.connect(sys.argv[1]); " \
                 "log.execute(\"INSERT INTO profile (id, name, email, phone, linkedin) VALUES (1, 'Sam Okafor', '', '', '')\"); log.commit(); os._exit(0)"
        subprocess.run([sys.executable, "-c", killed, self.log], check=True)
        (self.disk / "log.goodterms-shm").unlink()
        self.assertGreater((self.disk / "log.goodterms-wal").stat().st_size, 0)
        self.fill()
        self.assertIn("Sam Okafor", self.run_on(self.log, "profile", "show").stdout)
        self.assertEqual(self.companies(), ["Northwind"])

    def test_a_change_on_a_full_disk_is_refused_and_the_disk_is_named(self):
        self.fill()
        for command in (("case", "add", "--company", "C", "--role", "R"), ("draft", "1"), ("undo",)):
            done = self.run_on(self.log, *command)
            self.assertEqual(done.returncode, 3, command)
            self.assertRegex(done.stderr, "(?i)disk is full|no space left", command)
            self.assertNotIn("read-only", done.stderr)
        (self.disk / "filler").unlink()
        self.assertEqual(self.companies(), ["Northwind"])

    def test_a_backup_that_failed_leaves_nothing_behind(self):
        with open(self.disk / "filler", "wb") as file:
            file.write(b"x" * (shutil.disk_usage(self.disk).free - 60_000))
        done = self.run_on(self.log, "backup", self.disk / "copy")
        self.assertEqual(done.returncode, 3)
        self.assertRegex(done.stderr, "(?i)disk is full|no space left")
        self.assertEqual([name for name in os.listdir(self.disk) if "copy" in name], [])

    def test_a_restore_that_failed_leaves_the_log_as_it_was(self):
        self.assertEqual(self.run_on(self.log, "backup", self.folder / "copy").returncode, 0)
        self.add("Later")
        shutil.rmtree(self.disk / "backups", ignore_errors=True)
        with open(self.disk / "filler", "wb") as file:
            file.write(b"x" * (shutil.disk_usage(self.disk).free - 200_000))
        done = self.run_on(self.log, "restore", self.folder / "copy")
        self.assertEqual(done.returncode, 3)
        self.assertRegex(done.stderr, "(?i)disk is full|no space left")
        (self.disk / "filler").unlink()
        self.assertEqual(len(self.companies()), 2)
        self.assertEqual([name for name in os.listdir(self.disk) if "restoring" in name or "part" in name], [])

    def test_a_log_on_a_read_only_medium_can_be_read_and_not_changed(self):
        self.make_read_only()
        self.all_that_reads_works()
        done = self.run_on(self.log, "case", "add", "--company", "C", "--role", "R")
        self.assertEqual(done.returncode, 3)
        self.assertIn("read-only", done.stderr.lower())

    def test_a_backup_of_a_log_on_a_read_only_medium_can_be_made_elsewhere(self):
        self.make_read_only()
        done = self.run_on(self.log, "backup", self.folder / "copy")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.companies(self.folder / "copy"), ["Northwind"])


def enter_namespace():
    """Starts this again where mounting a disk is nobody else's business, if the system lets us."""
    if os.environ.get(IN_NAMESPACE) is not None or not shutil.which("unshare"):
        return
    as_whom = [] if os.getuid() == 0 else ["--map-root-user"]
    with tempfile.TemporaryDirectory() as folder:
        tried = subprocess.run(["unshare", "--mount", *as_whom, "mount", "-t", "tmpfs", "tmpfs", folder],
                               capture_output=True, check=False)
    if tried.returncode == 0:
        os.environ[IN_NAMESPACE] = "1"
        os.execvp("unshare", ["unshare", "--mount", *as_whom, sys.executable, sys.argv[0], PROGRAM, *sys.argv[1:]])


if __name__ == "__main__":
    enter_namespace()
    unittest.main()
