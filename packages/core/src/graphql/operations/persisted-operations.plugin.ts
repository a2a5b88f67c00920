import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { contextOf } from '../../http/context-of.js';
import { requestOfGraphql } from '../../http/request-of.js';
import type { PersistedDocuments } from './persisted-documents.js';

type Request = GraphQLRequestContext<object>;

/** Seconds: an answer from the index is not older in any process either. */
const MAX_AGE = 1;
/** All that an answer to nobody in particular depends on. */
const VARIES =
  'Host, X-Forwarded-Host, X-Tenant-ID, X-Tenant-Slug, Authorization, Cookie, Accept-Language, X-Currency, X-Country';

/**
 * Refuses operations that are on no list, where only listed ones are answered to callers without a credential; and
 * lets caches keep for a moment what a persisted query answers to them by GET.
 */
export function persistedOperations(documents: PersistedDocuments, isOnly: boolean): ApolloServerPlugin<object> {
  return {
    async requestDidStart() {
      let isRefused = false;
      return {
        async didResolveSource(request) {
          isRefused = isOnly && !documents.isListed(request.queryHash) && (await isAnonymous(request));
        },
        async didResolveOperation() {
          if (isRefused) throw required();
        },
        async willSendResponse(request) {
          // What is wrong with the document would tell of the schema.
          if (isRefused) refuse(request.response);
          const { response, metrics } = request;
          const isGet = request.request.http?.method === 'GET';
          if (!isGet || !metrics.persistedQueryHit || !isWhole(response.body) || !(await isAnonymous(request))) return;
          response.http.headers.set('cache-control', `public, max-age=${MAX_AGE}`);
          response.http.headers.set('vary', VARIES);
        },
      };
    },
  };
}

function refuse(response: Request['response']): void {
  response.http.status = 403;
  response.body = { kind: 'single', singleResult: { errors: [required().toJSON()] } };
}

function required(): GraphQLError {
  return new GraphQLError('Only operations of the published list are answered without a credential.', {
    extensions: { code: 'PERSISTED_OPERATION_REQUIRED' },
  });
}

function isWhole(body: Request['response']['body']): boolean {
  return body?.kind === 'single' && body.singleResult.errors === undefined;
}

/** A wrong credential or no tenant: nobody. */
async function isAnonymous({ contextValue }: Pick<Request, 'contextValue'>): Promise<boolean> {
  try {
    return (await contextOf(requestOfGraphql(contextValue))).actor.kind === 'anonymous';
  } catch {
    return true;
  }
}
