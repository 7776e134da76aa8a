import { limitMemory, memoryLimits, refusalMessage } from './memory-guard.ts';

limitMemory(globalThis, memoryLimits, () => postMessage(refusalMessage));
