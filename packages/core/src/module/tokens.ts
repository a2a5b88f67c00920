/** Domain errors by the name of the constraint whose violation they stand for, of all modules. */
export const CONSTRAINT_ERRORS = Symbol('rustok constraint errors');

/** The Nest modules that hold resolvers. */
export const EDGE_MODULES = Symbol('rustok edge modules');
