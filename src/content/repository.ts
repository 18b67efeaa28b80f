/** Address of the project's repository, where the build names one in EVENHAND_REPOSITORY. */
export const repository: string | undefined = process.env.EVENHAND_REPOSITORY?.replace(/\/$/u, '');
