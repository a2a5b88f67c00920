import { Field, InputType } from '@nestjs/graphql';
import { IsString, Length } from 'class-validator';

@InputType('TenantLocaleAddInput')
export class AddLocaleRequest {
  @Field(() => String)
  @IsString()
  @Length(2, 10)
  readonly locale!: string;
}

@InputType('TenantLocaleRemoveInput')
export class RemoveLocaleRequest {
  @Field(() => String)
  @IsString()
  @Length(2, 10)
  readonly locale!: string;
}
