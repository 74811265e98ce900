import { describe } from "vitest";
import { checkContract } from "../support/server/contract.ts";
import { pgliteDatabase } from "../support/server/databases.ts";

describe("the store on PostgreSQL in memory", () => checkContract(pgliteDatabase));
