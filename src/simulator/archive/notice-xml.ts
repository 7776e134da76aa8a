import type { Filing } from '../cast/company.ts';

const confidentiality = [
  'Public',
  'Comptes annuels confidentiels',
  'Compte de résultat confidentiel',
] as const;

/**
 * A notice in the manner of SEDA. No real one is public: it says what the Code de commerce (art. A123-30) asks of
 * the metadata, in another namespace than INPI's keyed accounts.
 */
export function noticeXml({ sheet, fileName }: Filing): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<ArchiveTransfer xmlns="fr:gouv:culture:archivesdefrance:seda:v2.1">
  <Comment>Notice du dépôt ${sheet.depositNumber}</Comment>
  <Date>${sheet.depositDate}T09:30:00Z</Date>
  <TransferringAgency>
    <Identifier>${sheet.greffe.code}</Identifier>
    <Name>Greffe de ${sheet.greffe.label}</Name>
  </TransferringAgency>
  <DescriptiveMetadata>
    <Title>Comptes annuels et rapports</Title>
    <Originator>
      <Identifier scheme="SIREN">${sheet.siren}</Identifier>
      <Name>${sheet.denomination}</Name>
      <Address>${sheet.address}</Address>
    </Originator>
    <Event type="Dépôt des comptes annuels"/>
    <ManagementNumber>${sheet.managementNumber}</ManagementNumber>
    <ClosingDate>${sheet.closing}</ClosingDate>
    <AccountingYear>${sheet.closing.slice(0, 4)}</AccountingYear>
    <AccessRule code="${sheet.confidentiality}">${confidentiality[sheet.confidentiality]}</AccessRule>
    <Attachment filename="${fileName}.pdf" format="application/pdf"/>
    <TransmissionMode>Télétransmission par le greffe</TransmissionMode>
  </DescriptiveMetadata>
</ArchiveTransfer>
`;
}
