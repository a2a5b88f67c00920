import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { contextOf } from '../../http/context-of.js';
import { requestOfGraphql } from '../../http/request-of.js';
import { costOf } from './cost.js';
import type { GraphqlLimits } from './limits.js';

type Request = GraphQLRequestContext<object>;

/** The header that asks for the cost to be told. */
const ASKING = 'x-graphql-cost';

/** Refuses operations that would cost too much, before they are executed, and tells the cost to those who ask. */
export function costLimit(limits: GraphqlLimits): ApolloServerPlugin<object> {
  return {
    async requestDidStart() {
      let told: { readonly requestedQueryCost: number; readonly maximumQueryCost: number } | undefined;
      return {
        async didResolveOperation(request) {
          const { schema, document, operation } = request;
          if (!operation) return;
          const variables = request.request.variables ?? {};
          const cost = costOf({ schema, document, operation, variables });
          if (cost === undefined) return;
          if (cost.representations > limits.representations) throw tooManyEntities(cost.representations, limits);

          const isAsking = request.request.http?.headers.get(ASKING) !== undefined;
          const maximum =
            isAsking || cost.points > limits.anonymousCost ? await maximumOf(request, limits) : limits.anonymousCost;
          told = { requestedQueryCost: cost.points, maximumQueryCost: maximum };
          if (cost.points > maximum) throw tooExpensive(told);
        },
        async willSendResponse({ request, response: { body } }) {
          if (!told || body.kind !== 'single' || request.http?.headers.get(ASKING) === undefined) return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: told };
        },
      };
    },
  };
}

/** Whose request has no tenant or a wrong credential is nobody here; what it asks for will say so. */
async function maximumOf({ contextValue }: Request, { cost, anonymousCost }: GraphqlLimits): Promise<number> {
  try {
    const { actor } = await contextOf(requestOfGraphql(contextValue));
    return actor.kind === 'anonymous' ? anonymousCost : cost;
  } catch {
    return anonymousCost;
  }
}

function tooExpensive(cost: { readonly requestedQueryCost: number; readonly maximumQueryCost: number }): GraphQLError {
  const { requestedQueryCost, maximumQueryCost } = cost;
  const points = Number.isFinite(requestedQueryCost) ? `${requestedQueryCost} points` : 'more than can be told';
  return new GraphQLError(
    `The query costs ${points}, and at most ${maximumQueryCost} are allowed. Ask for fewer objects, by \`first\` or in several requests.`,
    {
      extensions: {
        code: 'MAX_COST_EXCEEDED',
        cost: Number.isFinite(requestedQueryCost) ? cost : { maximumQueryCost },
        http: { status: 400 },
      },
    },
  );
}

function tooManyEntities(count: number, { representations }: GraphqlLimits): GraphQLError {
  return new GraphQLError(`There are ${count} representations; at most ${representations} are answered at once.`, {
    extensions: { code: 'REPRESENTATIONS_TOO_MANY', http: { status: 400 } },
  });
}
