/** Word and Excel in a checklist, each part fetched when it is asked for (`ToolFrame`). */
export const office = {
  loadMore: async () => (await import('./DealFiles.tsx')).DealFiles,
  loadBrought: async () => (await import('./Brought.tsx')).Brought,
};
