import { describeDeviceStore } from "./device-store.test-kit.ts";
import { MemoryStore } from "./memory-store.ts";

describeDeviceStore("memory store", async () => new MemoryStore());
