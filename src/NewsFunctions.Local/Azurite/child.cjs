// Loaded into Azurite's process before Azurite: ties its life to that of `news`, which holds the other end of standard input.
// - Ctrl+C reaches the whole foreground group; Azurite must outlive the functions that still write, so it does not hear it.
// - Standard input ends when `news` asks for the end or is gone, whatever ended it: then Azurite saves and closes as on SIGTERM.
const once = process.once.bind(process);
process.once = (event, listener) => (event === 'SIGINT' ? process : once(event, listener));
process.on('SIGINT', () => {});
process.stdin.on('end', () => {
  if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(0);
});
process.stdin.on('error', () => process.exit(1));
process.stdin.resume();
