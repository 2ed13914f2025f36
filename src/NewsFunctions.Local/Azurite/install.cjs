// Installs the pinned Azurite (package-lock.json) into node_modules of a folder, once, however many builds run at the same time.
// Called by the build target InstallAzurite with the folder as its argument.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(process.argv[2]);
const wanted = path.join(root, 'package-lock.json');
const installed = path.join(root, 'node_modules', '.package-lock.json');
const lock = path.join(root, 'node_modules.lock');

const packagesOf = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages;

// By what is there, not by dates alone: a checkout touches package-lock.json, and to install the same again takes a minute and a network.
function holdsWhatIsWanted() {
  try {
    const have = packagesOf(installed);
    return Object.entries(packagesOf(wanted)).every(([at, one]) => at === '' || one.optional || have[at]?.version === one.version);
  } catch {
    return false;
  }
}

function upToDate() {
  if (!fs.existsSync(installed)) return false;
  if (fs.statSync(installed).mtimeMs >= fs.statSync(wanted).mtimeMs) return true;
  if (!holdsWhatIsWanted()) return false;
  markInstalled();
  return true;
}

function markInstalled() {
  const now = new Date();
  fs.utimesSync(installed, now, now);
}

const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);

function fail(message) {
  console.error(`error NEWS001: ${message}`);
  // Not process.exit: what stands in "finally" is still to be done.
  process.exitCode = 1;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return e.code === 'EPERM';
  }
}

function takeLock() {
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (e) {
      if (e.code !== 'EEXIST') throw e;
    }
    try {
      const owner = Number(fs.readFileSync(lock, 'utf8'));
      // An empty file is one that its owner is just writing.
      if (owner > 0 && !isAlive(owner)) fs.rmSync(lock, { force: true });
    } catch (e) {
      if (e.code !== 'ENOENT') throw e;
    }
    pause();
  }
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node.js 20 or newer is needed for Azurite, the storage emulator; this is ${process.versions.node}.`);
} else if (!upToDate()) {
  install();
}

function install() {
  takeLock();
  try {
    if (upToDate()) return;
    const run = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (run.error) return fail(`npm could not be started (${run.error.code}). Install Node.js 20 or newer with npm, or build with -p:SkipAzurite=true.`);
    if (run.status !== 0) return fail(`"npm ci" ended with code ${run.status}; what it printed stands above. It needs the npm registry once. Build with -p:SkipAzurite=true to do without Azurite.`);
    markInstalled();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}
