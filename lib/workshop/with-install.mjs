// Runs one of our TypeScript programs, installing what is missing first.
// Plain JavaScript without dependencies: it must start under the Node that a fresh machine has (20+).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [program, ...args] = process.argv.slice(2);

/** Same bytes in both lock files means that what is installed is what the repository asks for. */
function isInstalled() {
  const marker = join(root, 'node_modules', '.lookthrough-lock');
  if (!existsSync(marker) || !existsSync(join(root, 'node_modules', '.bin', 'node'))) return false;
  return readFileSync(marker, 'utf8') === readFileSync(join(root, 'package-lock.json'), 'utf8');
}

/** A first install is exact (`ci`); a later one adds what changed, for `ci` would empty the folder under running programs. */
function install() {
  const isFirst = !existsSync(join(root, 'node_modules', '.bin', 'node'));
  const command = isFirst ? ['ci'] : ['install', '--no-save'];
  console.error(`Installing packages (npm ${command.join(' ')}); this happens once …`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, [...command, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error(
      'npm could not install (see above). Check the network or the package registry, then try again.',
    );
    process.exit(1);
  }
  copyMarker();
}

function copyMarker() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  writeFileSync(join(root, 'node_modules', '.lookthrough-lock'), lock);
}

if (!isInstalled()) install();
const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const run = spawnSync(
  node,
  ['--disable-warning=ExperimentalWarning', join(root, program), ...args],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`,
    },
  },
);
process.exit(run.status ?? 1);
