package mingjian.infra.announced;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mingjian.command.Command;
import mingjian.command.Together;
import mingjian.command.casefile.OpeningCommand.RecordPublicAnnouncement;
import mingjian.command.registry.OfficeHolderCommand.RecordTenure;
import mingjian.command.registry.OfficeHolderCommand.RegisterOfficeHolder;
import mingjian.command.registry.OrgUnitCommand.RegisterUnit;
import mingjian.events.CaseId;
import mingjian.events.PartialDate;
import mingjian.events.Period;
import mingjian.events.PersonId;
import mingjian.events.UnitId;
import mingjian.events.casefile.AnnouncedPart;
import mingjian.events.registry.HeadPost;
import mingjian.events.registry.PersonIdentity;

/// What one row becomes: commands for one commit, and what the report says of it. Follows from the row alone.
///
/// @param units the registration of each unit the row names; sent only where nobody registered it before
/// @param rest the office-holder, the tenures, the announcement with its case
/// @param village true where a post is that of a village or residents' committee, counted apart from office-holders
record RowPlan(AnnouncedRow row, Map<UnitId, RegisterUnit> units, List<Command> rest, List<Finding> findings, boolean village) {
  private static final String SOURCE = "公开通报2012-2016（Harvard Dataverse doi:10.7910/DVN/9QZRAD）";
  private static final int FIELD_LENGTH_MAX = 500;

  /// Neither end of a tenure is known from an announcement, not even of one that was still held: it says nothing of later.
  private static final Period UNKNOWN_PERIOD = new Period(PartialDate.UNKNOWN, PartialDate.UNKNOWN);

  /// @throws RefusedRow when too little is known to record anything
  static RowPlan of(AnnouncedRow row) {
    refuseUnusable(row);
    List<Finding> findings = new ArrayList<>();
    PartialDate announcedOn = AnnouncedDate.of(row, findings);
    if (row.provinceCode().isEmpty() && row.prefecture().isEmpty() && row.county().isEmpty()) {
      findings.add(Finding.unknown("provinceCode", "没有地点，地点不详"));
    }
    ParsedPosition position = PositionParser.parse(row);
    if (position.units().isEmpty()) {
      throw new RefusedRow("position", "职务栏没有可辨认的单位或职务");
    }
    findings.addAll(position.findings());
    NameMask reason = NameMask.over(row.reason());
    if (reason.masked() > 0) {
      findings.add(Finding.masked("reason", "文中残留的人名已遮蔽，共" + reason.masked() + "处"));
    }

    Map<UnitId, RegisterUnit> units = new LinkedHashMap<>();
    List<Command> tenures = new ArrayList<>();
    PersonId person = new PersonId("person-announced-" + row.caseId());
    for (ParsedUnit unit : position.units()) {
      if (unit.name().isEmpty()) {
        continue;
      }
      UnitId id = UnitIdentity.idOf(unit, row);
      units.put(id, new RegisterUnit(id, UnitIdentity.normalised(unit.name()), UnitIdentity.kindOf(unit), UnitIdentity.placeOf(unit, row), null, true, null, PartialDate.UNKNOWN));
      unit.posts().forEach(post -> tenures.add(new RecordTenure(person, id, post.text(), headPost(post.head()), post.kind(), UNKNOWN_PERIOD, null, true)));
    }

    boolean village = position.units().stream().anyMatch(ParsedUnit::village);
    if (village) {
      findings.add(Finding.note("position", "村（居）负责人，统计单列，不计领导干部"));
    }
    List<Command> rest = new ArrayList<>();
    rest.add(new RegisterOfficeHolder(person, PersonIdentity.labelled(label(position, row)), true, null, announcedOn));
    rest.addAll(tenures);
    rest.add(new RecordPublicAnnouncement(
        new CaseId("case-announced-" + row.caseId()), SOURCE + "，编号" + row.caseId(), person, List.copyOf(units.keySet()), UnitIdentity.placeOf(row),
        NameMask.over(row.position()).text(), reason.text(), row.reason().contains("涉嫌"), row.rank().isEmpty() ? null : row.rank(),
        inferredParts(position), announcedOn));
    return new RowPlan(row, units, rest, findings, village);
  }

  /// @param missing those of [#units] that are not registered yet
  Together commands(Set<UnitId> missing) {
    List<Command> commands = new ArrayList<>();
    units.forEach((id, register) -> {
      if (missing.contains(id)) {
        commands.add(register);
      }
    });
    commands.addAll(rest);
    return new Together(commands);
  }

  /// A row names nobody, so its person is called by the first post.
  private static String label(ParsedPosition position, AnnouncedRow row) {
    ParsedUnit first = position.units().getFirst();
    ParsedPost post = first.posts().isEmpty() ? null : first.posts().getFirst();
    String former = post != null && post.former() == Former.YES ? "原" : "";
    String words = post == null ? "工作人员（职务不详）" : post.text();
    return first.name() + former + words + "（通报" + row.caseId() + "）";
  }

  private static HeadPost headPost(HeadCandidate head) {
    return switch (head) {
      case YES -> HeadPost.YES;
      case NO -> HeadPost.NO;
      case DOUBTFUL -> HeadPost.DOUBTFUL;
    };
  }

  private static Set<AnnouncedPart> inferredParts(ParsedPosition position) {
    Set<AnnouncedPart> parts = EnumSet.noneOf(AnnouncedPart.class);
    position.findings().stream().map(Finding::part).filter(Objects::nonNull).forEach(parts::add);
    if (position.units().stream().anyMatch(ParsedUnit::inferred)) {
      parts.add(AnnouncedPart.UNIT);
    }
    if (position.units().stream().flatMap(unit -> unit.posts().stream()).anyMatch(post -> post.head() != HeadCandidate.NO)) {
      parts.add(AnnouncedPart.HEAD);
    }
    return parts;
  }

  private static void refuseUnusable(AnnouncedRow row) {
    if (!row.caseId().matches("[0-9A-Za-z-]{1,40}")) {
      throw new RefusedRow("caseId", row.caseId().isEmpty() ? "没有编号" : "编号须为40个以内的字母、数字或连字符");
    }
    if (row.position().isEmpty()) {
      throw new RefusedRow("position", "职务栏为空，无法确定对象");
    }
    if (row.position().length() > FIELD_LENGTH_MAX || row.reason().length() > FIELD_LENGTH_MAX) {
      throw new RefusedRow(row.position().length() > FIELD_LENGTH_MAX ? "position" : "reason", "内容超过" + FIELD_LENGTH_MAX + "字");
    }
  }
}
