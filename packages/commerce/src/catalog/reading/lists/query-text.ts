/** A list's query as it is given; null where it has nothing but spaces, and so asks for everything. */
export const queryText = (query: string | null | undefined): string | null => (query?.trim() ? query : null);
