package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each change is written as {@code what is replaced ~ what it becomes} in one released schema. */
class SchemaEvolutionTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String RELEASED =
      """
      {'type':'object','title':'A case','x-topic':'casework.cases',
       'properties':{
        'caseId':{'type':'string','format':'uuid'},
        'status':{'type':'string','enum':['OPEN','CLOSED']},
        'code':{'type':'string','pattern':'^[A-Z]+$','minLength':1,'maxLength':9},
        'chunk':{'type':'integer','minimum':1,'maximum':9},
        'amount':{'type':'integer'},
        'note':{'type':['string','null']},
        'place':{'type':'object','properties':{'unitId':{'type':'string'}},'required':['unitId']},
        'members':{'type':'array','items':{'type':'string'},'minItems':1,'maxItems':5}},
       'required':['caseId','status'],'additionalProperties':true}\
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'A case' ~ 'A case of a member'",
        "'caseId':{ ~ 'courtId':{'type':'string'},'caseId':{",
        "{'unitId':{'type':'string'}} ~ {'unitId':{'type':'string'},'floor':{'type':'integer'}}",
        "'enum':['OPEN','CLOSED'] ~ 'enum':['OPEN','PAUSED','CLOSED']",
        "'enum':['OPEN','CLOSED'] ~ 'description':'any'",
        "'minLength':1,'maxLength':9 ~ 'minLength':0,'maxLength':10",
        "'minimum':1,'maximum':9 ~ 'minimum':1",
        "'amount':{'type':'integer'} ~ 'amount':{'type':'number'}",
        "'note':{'type':['string','null']} ~ 'note':{'type':['string','null','integer']}",
        "'maxItems':5 ~ 'maxItems':6",
        "'pattern':'^[A-Z]+$', ~ ",
        ",'additionalProperties':true ~ ",
      })
  void letsAdditionsAndWidenings(String change) {
    assertThat(SchemaEvolution.breaks(released(), changed(change))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'amount':{'type':'integer'}, ~                                | /properties/amount: was removed",
        "{'unitId':{'type':'string'}} ~ {}                             | /properties/place/properties/unitId: was removed",
        "'required':['caseId','status'] ~ 'required':['caseId','status','code'] | /: 'code' became required",
        "'required':['caseId','status'] ~ 'required':['caseId']        | /: 'status' is no longer required",
        "'required':['unitId'] ~ 'required':[]                         | /properties/place: 'unitId' is no longer required",
        "'note':{'type':['string','null']} ~ 'note':{'type':'string'}  | /properties/note: type was [null, string]",
        "'amount':{'type':'integer'} ~ 'amount':{'type':'string'}      | /properties/amount: type was [integer]",
        "'members':{'type':'array','items':{'type':'string'} ~ 'members':{'type':'array','items':{'type':'integer'} | /properties/members/items: type was [string]",
        "'format':'uuid' ~ 'format':'uri'                              | /properties/caseId: format was",
        "'amount':{'type':'integer'} ~ 'amount':{'type':'integer','format':'int32'} | /properties/amount: format was null",
        "'enum':['OPEN','CLOSED'] ~ 'enum':['OPEN']                    | /properties/status: enum lost",
        "'note':{ ~ 'note':{'enum':['a'],                              | /properties/note: enum is new",
        "'^[A-Z]+$' ~ '^[A-Z]{2}$'                                     | /properties/code: pattern was",
        "'minLength':1 ~ 'minLength':2                                 | /properties/code: minLength was 1",
        "'maxLength':9 ~ 'maxLength':8                                 | /properties/code: maxLength was 9",
        "'minimum':1 ~ 'minimum':2                                     | /properties/chunk: minimum was 1",
        "'amount':{'type':'integer'} ~ 'amount':{'type':'integer','maximum':3} | /properties/amount: maximum was null",
        "'minItems':1 ~ 'minItems':2                                   | /properties/members: minItems was 1",
        "'additionalProperties':true ~ 'additionalProperties':false    | /: additional properties are now restricted",
        "casework.cases ~ casework.others                              | /: x-topic was",
      })
  void refusesWhatBreaksReaders(String change, String problem) {
    assertThat(SchemaEvolution.breaks(released(), changed(change)))
        .singleElement()
        .asString()
        .startsWith(problem);
  }

  private static JsonNode released() {
    return read(RELEASED);
  }

  private static JsonNode changed(String change) {
    String[] sides = change.split(" ~ ?", -1);
    String before = sides[0].strip();
    assertThat(RELEASED).contains(before);
    return read(
        RELEASED.replaceFirst(
            java.util.regex.Pattern.quote(before),
            java.util.regex.Matcher.quoteReplacement(sides[1].strip())));
  }

  private static JsonNode read(String schema) {
    return JSON.readTree(schema.replace('\'', '"'));
  }
}
