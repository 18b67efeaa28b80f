/** The part of Frictionless' library that the tests use; it ships no types of its own. */
declare module 'datapackage' {
  interface Resource {
    read(options: { keyed?: boolean; relations?: boolean }): Promise<unknown[]>;
  }
  interface Package {
    getResource(name: string): Resource;
  }
  const library: {
    validate(descriptor: object): Promise<{ valid: boolean; errors: Error[] }>;
    Package: { load(descriptor: string | object): Promise<Package> };
  };
  export default library;
}
