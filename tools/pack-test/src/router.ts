import { composeServices } from '@apollo/composition';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { parse } from 'graphql';
import { ask, TENANT, type Answer } from './ask.js';

export interface Subgraph {
  readonly name: string;
  readonly url: string;
}

/** Asks a router over running subgraphs, composed of what each says of itself. */
export async function askThroughRouter(subgraphs: readonly Subgraph[], query: string): Promise<Answer> {
  const gateway = new ApolloGateway({
    supergraphSdl: await composeRunning(subgraphs),
    buildService: ({ url }) =>
      new RemoteGraphQLDataSource({
        ...(url !== undefined && { url }),
        willSendRequest: ({ request }) => request.http?.headers.set('x-tenant-slug', TENANT),
      }),
  });
  const router = new ApolloServer({ gateway });
  const { body } = await router.executeOperation({ query });
  await router.stop();
  if (body.kind !== 'single') throw new Error('The router answers in parts.');
  const { data, errors } = body.singleResult;
  return { data: data ?? null, ...(errors && { errors }) };
}

/** @throws Error with what does not fit together */
async function composeRunning(subgraphs: readonly Subgraph[]): Promise<string> {
  const parts = await Promise.all(
    subgraphs.map(async ({ name, url }) => ({ name, url, typeDefs: parse(await sdlOf(url)) })),
  );
  const { errors, supergraphSdl } = composeServices(parts);
  if (!supergraphSdl) throw new Error(`The subgraphs do not compose: ${JSON.stringify(errors)}`);
  return supergraphSdl;
}

async function sdlOf(url: string): Promise<string> {
  const { data } = await ask(url, '{ _service { sdl } }');
  const service = data?.['_service'] as { readonly sdl: string } | undefined;
  if (!service) throw new Error(`${url} is no subgraph.`);
  return service.sdl;
}
