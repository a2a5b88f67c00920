import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Public } from '../../src/index.js';
import { CheckFaultRequest } from './fault.dto.js';
import { fail } from './fault.js';

@Controller('api/v1/faults')
export class FaultController {
  @Get('unguarded')
  unguarded(): string {
    return 'nobody sees this';
  }

  @Get('ping')
  @Public({ tenant: 'none' })
  ping(): { answer: string } {
    return { answer: 'pong' };
  }

  @Get(':kind')
  @Public()
  raise(@Param('kind') kind: string): never {
    return fail(kind);
  }

  @Post()
  @Public()
  check(@Body() body: CheckFaultRequest): { id: string } {
    return { id: body.id };
  }
}
