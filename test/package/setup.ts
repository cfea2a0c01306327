/** Builds the package, packs it as npm would publish it, and lays it into an app's node_modules in a temporary folder. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { root } from '../tools/sources.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of an app that has the packed package installed. */
    app: string;
    /** The packed tarball. */
    tarball: string;
  }
}

export default function setup(project: TestProject): () => void {
  const run = (command: string, ...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
    return stdout;
  };
  const app = mkdtempSync(join(tmpdir(), 'kunming-training-rules-'));
  run('npm', 'run', 'build');
  // --ignore-scripts: `prepack` would build once more.
  const [packed] = JSON.parse(run('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', app)) as {
    filename: string;
  }[];
  if (!packed) throw new Error('npm pack made no tarball');
  const tarball = join(app, packed.filename);
  const installed = join(app, 'node_modules/kunming-training-rules');
  mkdirSync(installed, { recursive: true });
  run('tar', 'xzf', tarball, '-C', installed, '--strip-components=1');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(app, 'node_modules', name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(app, 'node_modules', name));
  }
  writeFileSync(join(app, 'package.json'), '{ "name": "app", "private": true, "type": "module" }\n');
  project.provide('app', app);
  project.provide('tarball', tarball);
  return () => {
    rmSync(app, { recursive: true, force: true });
  };
}
