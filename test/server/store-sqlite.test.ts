import { describe } from "vitest";
import { checkContract } from "../support/server/contract.ts";
import { sqliteDatabase } from "../support/server/databases.ts";

describe("the store on SQLite in a file", () => checkContract(sqliteDatabase));
