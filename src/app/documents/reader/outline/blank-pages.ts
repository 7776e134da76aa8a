import { createStore } from '../../store.ts';

/** Whether thumbnails leave blank pages out, for every document of the tab. */
export const blankPages = createStore({ hidden: false });
