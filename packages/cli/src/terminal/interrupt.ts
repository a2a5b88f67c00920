/** A signal that Ctrl-C raises; pressed again, it ends the process at once. */
export function onInterrupt(): AbortSignal {
  const controller = new AbortController();
  const raise = () => {
    if (controller.signal.aborted) process.exit(130);
    process.stderr.write('\nFinishing what was begun; press Ctrl-C again to end at once.\n');
    controller.abort();
  };
  process.on('SIGINT', raise);
  process.on('SIGTERM', raise);
  return controller.signal;
}
