/** An environment without a test runner's variables: they keep Vite from watching files, and pages from their policy. */
export const plain = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(?:VITEST|NODE_ENV$|TEST$|MODE$|DEV$)/.test(name)),
  );
