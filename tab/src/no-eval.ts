import { z } from "zod";

// zod tries `new Function` to become faster; our content security policy forbids that and would
// report every attempt. Imported before the contract, because schemas look at this when made.
z.config({ jitless: true });
