import { HttpAdapterHost, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainErrorFilter, RustokModule, type RustokModuleRef, type RustokOptions } from '@rustok/core';
import { errorLog } from './error-log.js';

/** Composes the modules into an application, as a host does, and does not listen yet. */
export async function startApplication(
  options: RustokOptions,
  modules: readonly RustokModuleRef[],
): Promise<NestFastifyApplication> {
  const application = await NestFactory.create<NestFastifyApplication>(
    RustokModule.forRoot(options, modules),
    new FastifyAdapter(),
    { logger: errorLog, abortOnError: false },
  );
  application.useGlobalFilters(new DomainErrorFilter(application.get(HttpAdapterHost)));
  await application.init();
  return application;
}

/** The address of the running application; it starts to listen when it is first asked for. */
export async function addressOf(application: NestFastifyApplication): Promise<string> {
  if (application.getHttpServer().address() === null) await application.listen(0, '127.0.0.1');
  const address = application.getHttpServer().address();
  if (address === null || typeof address === 'string') throw new Error('The application does not listen.');
  return `http://127.0.0.1:${address.port}`;
}
