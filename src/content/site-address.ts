/** Address of the site with its folder and a final slash, as the build was told: absolute links need it. */
export const siteAddress: string = new URL(
  `${process.env.EVENHAND_BASE ?? ''}/`.replace(/^\/*/u, '/').replace(/(?<!\/)\/+$/u, '/'),
  process.env.EVENHAND_SITE ?? 'http://localhost:4321',
).href;
