import process from 'node:process';

/**
 * The public address of the site, where the build was told one: canonical links and the map of the
 * site are left out of a build that does not know where it will stand, since wrong ones do harm.
 */
export const publicSite: string | undefined = process.env.EVENHAND_SITE;
