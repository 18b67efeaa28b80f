import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Copies what git has or would take of a working tree into a folder, as a clone of it would be. */
export function copyTree(project: string, to: string): void {
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', listed, { cwd: project, encoding: 'utf8' }).split('\0');
  for (const file of files.filter(Boolean)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(project, file), join(to, file), { force: true });
  }
}

/**
 * Lets a copy use the packages of the project it was copied from. Each is linked by itself, so that what
 * tools keep in node_modules (`.astro`, `.vite`) is the copy's own.
 */
export function linkPackages(project: string, to: string): void {
  const [from, own] = [join(project, 'node_modules'), join(to, 'node_modules')];
  mkdirSync(own);
  for (const name of readdirSync(from)) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(join(from, name), join(own, name), 'junction');
  }
}
