declare namespace App {
  interface Locals {
    /** Numbers of what the chapter being built cites, by citation key. */
    citations?: ReadonlyMap<string, number>;
  }
}
