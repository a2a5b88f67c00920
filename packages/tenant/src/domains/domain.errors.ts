import { Conflict, Invalid } from '@rustok/core';

export const domainTaken = () => new Conflict('DOMAIN_TAKEN', 'The domain already belongs to a tenant.');

export const domainInvalid = (message: string) => new Invalid('DOMAIN_INVALID', message);
