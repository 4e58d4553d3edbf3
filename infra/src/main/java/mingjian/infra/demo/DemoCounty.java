package mingjian.infra.demo;

import mingjian.events.CaseId;
import mingjian.events.PersonId;
import mingjian.events.Place;
import mingjian.events.RectificationId;
import mingjian.events.ReviewId;
import mingjian.events.StaffId;
import mingjian.events.TalkId;
import mingjian.events.UnitId;
import mingjian.infra.accounts.DemoAccounts;

/// Who and what there is in the demo county.
final class DemoCounty {
  /// The code is of a province that there is, and of no county: GB/T 2260 gives none there that begins with 90.
  static final Place PLACE = new Place("519001", "四川省", "某市", "某县");

  static final UnitId COUNTY = new UnitId("unit-demo-county");
  static final UnitId HOUSING = new UnitId("unit-demo-housing");
  static final UnitId CENTRE = new UnitId("unit-demo-centre");
  static final UnitId EDUCATION = new UnitId("unit-demo-education");
  static final UnitId ATTACHED = new UnitId("unit-demo-attached-group");

  static final PersonId COUNTY_HEAD = new PersonId("person-demo-county-head");
  static final PersonId FORMER_DIRECTOR = new PersonId("person-demo-former-director");
  static final PersonId DIRECTOR = new PersonId("person-demo-director");
  static final PersonId FORMER_DEPUTY = new PersonId("person-demo-former-deputy");
  static final PersonId DEPUTY = new PersonId("person-demo-deputy");
  static final PersonId SECTION_CHIEF = new PersonId("person-demo-section-chief");
  static final PersonId CENTRE_HEAD = new PersonId("person-demo-centre-head");
  static final PersonId EDUCATION_HEAD = new PersonId("person-demo-education-head");
  static final PersonId EDUCATION_DEPUTY = new PersonId("person-demo-education-deputy");
  static final PersonId ATTACHED_LEADER = new PersonId("person-demo-attached-leader");
  static final PersonId ATTACHED_DEPUTY = new PersonId("person-demo-attached-deputy");

  static final CaseId DECIDED_CASE = new CaseId("case-demo-decided");
  static final CaseId NEW_CASE = new CaseId("case-demo-new");
  static final CaseId OPEN_QUESTIONS_CASE = new CaseId("case-demo-open-questions");
  static final ReviewId REVIEW = new ReviewId("review-demo");
  static final TalkId REMINDER = new TalkId("talk-demo-reminder");
  static final TalkId SUMMONS = new TalkId("talk-demo-summons");
  static final TalkId CASE_TALK = new TalkId("talk-demo-case");
  static final RectificationId HOUSING_RECTIFICATION = new RectificationId("rect-demo-housing");
  static final RectificationId EDUCATION_RECTIFICATION = new RectificationId("rect-demo-education");

  static final StaffId INVESTIGATOR = new StaffId(DemoAccounts.INVESTIGATOR);
  static final StaffId SECOND_INVESTIGATOR = new StaffId(DemoAccounts.SECOND_INVESTIGATOR);
  static final StaffId THIRD_INVESTIGATOR = new StaffId(DemoAccounts.THIRD_INVESTIGATOR);
  static final StaffId SAFETY_OFFICER = new StaffId("C109");
  static final StaffId HEARING_OFFICER = new StaffId(DemoAccounts.HEARING_OFFICER);
  static final StaffId SECOND_HEARING_OFFICER = new StaffId(DemoAccounts.SECOND_HEARING_OFFICER);

  private DemoCounty() {}
}
