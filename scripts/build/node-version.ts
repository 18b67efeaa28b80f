const lowest = [22, 12] as const;

/**
 * Message for a Node.js too old to build the site (Astro 7 needs 22.12), or `undefined`. The npm
 * scripts bring a Node.js of their own, so this only meets people who call the script by hand.
 */
export function nodeFault(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > lowest[0] || (major === lowest[0] && minor >= lowest[1])) return undefined;
  return `Unexpected Node.js ${version}, expected ${lowest.join('.')} or later, use \`npm run build\`, which brings its own`;
}
