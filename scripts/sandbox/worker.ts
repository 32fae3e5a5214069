// A gateway process of `npm start -- --workers N`. Its variables come from the primary, which holds everything else (sandbox.ts).

// Ctrl-C reaches the whole group of processes; the primary decides when a worker ends.
for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => undefined);

const { runWorker } = await import("./gateway.ts");
await runWorker();

export {};
