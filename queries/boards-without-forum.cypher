MATCH (board:Board)
WHERE NOT EXISTS {
    MATCH (board)-[seat:PARTICIPATES_IN]->(:Collaboration) WHERE ($as_of = '' OR (coalesce(seat.validFrom, '') <= $as_of AND $as_of < coalesce(seat.validTo, '9999')))
  }
  AND NOT ($together AND EXISTS {
    MATCH (board)<-[:SERVES]-(:Administration)-[shared:PARTICIPATES_IN]->(:Collaboration)
    WHERE ($as_of = '' OR (coalesce(shared.validFrom, '') <= $as_of AND $as_of < coalesce(shared.validTo, '9999')))
  })
  AND NOT 'collective' IN coalesce(board.kinds, [''])
  AND ($as_of = '' OR (coalesce(board.validFrom, '') <= $as_of AND $as_of < coalesce(board.validTo, '9999'))) AND ($municipality = '' OR board.municipality = $municipality)
OPTIONAL MATCH (board)-[:IN_MUNICIPALITY]->(municipality:Municipality)
RETURN DISTINCT board.iri AS board, board.name AS boardName, municipality.name AS municipalityName,
  board.validFrom AS validFrom, board.validTo AS validTo
ORDER BY coalesce(municipalityName, ''), toLower(boardName), board
LIMIT $most
