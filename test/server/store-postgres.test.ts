import { describe } from "vitest";
import { checkContract } from "../support/server/contract.ts";
import { postgresDatabase } from "../support/server/databases.ts";

describe("the store on PostgreSQL 15", () => checkContract(postgresDatabase));
