import { Field, InputType } from '@nestjs/graphql';
import { IsString, Length } from 'class-validator';

@InputType('TenantDomainAddInput')
export class AddDomainRequest {
  @Field(() => String, { description: 'A host name such as `shop.example.com`; other scripts in their ASCII form.' })
  @IsString()
  @Length(1, 253)
  readonly domain!: string;
}

@InputType('TenantDomainRemoveInput')
export class RemoveDomainRequest {
  @Field(() => String)
  @IsString()
  @Length(1, 253)
  readonly domain!: string;
}
