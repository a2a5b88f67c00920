import { HttpException } from '@nestjs/common';
import { Conflict, Forbidden, Invalid, NotFound, RateLimited, Unauthenticated, Unavailable } from '../../src/index.js';

const SECRET = 'password=hunter2';

/** One way to fail each. */
const FAULTS: Readonly<Record<string, () => unknown>> = {
  invalid: () =>
    new Invalid('FAULT_INVALID', 'Wrong.', {
      fields: [{ field: ['input', 'kind'], code: 'FAULT_KIND', message: 'This kind.' }],
    }),
  notFound: () => new NotFound('FAULT_NOT_FOUND', 'None.'),
  conflict: () => new Conflict('FAULT_CONFLICT', 'Changed.', { facts: { currentVersion: 3 } }),
  forbidden: () => new Forbidden('FAULT_FORBIDDEN', 'Not you.'),
  unauthenticated: () => new Unauthenticated('FAULT_UNAUTHENTICATED', 'Who?'),
  rateLimited: () => new RateLimited('FAULT_RATE_LIMITED', 'Slowly.', { retryAfter: 7 }),
  unavailable: () => new Unavailable('FAULT_UNAVAILABLE', 'Later.', { retryAfter: 2 }),
  unknown: () => new Error(`Cannot connect with ${SECRET}`),
  text: () => SECRET,
  foreignStatus: () => Object.assign(new Error(`A bucket refused ${SECRET}`), { statusCode: 404 }),
  nest: () => new HttpException('Unprocessable.', 422),
};

export function fail(kind: string): never {
  throw FAULTS[kind]?.() ?? new NotFound('FAULT_UNKNOWN', 'No such fault.');
}
