import { packConformance } from "./pack/pack.ts";

/** npm run pack:conformance [-- FOLDER]: the suite as a tarball that needs nothing but Node 20. */
const [folder = "."] = process.argv.slice(2);
process.stdout.write(`${await packConformance(folder)}\n`);
