package mingjian.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Chinese as such papers have it, by the metre: sentences of deeds, fields, sums, dates and remedies. Nobody is named.
final class OfficeText {
  private static final String[] COUNTIES = names("东西南北上中下大小新", "河山林桥塘湾岭坪泽源沟原", "县区市");
  private static final String[] OFFICES = {
      "公安局", "水务局", "财政局", "教育局", "交通运输局", "自然资源局", "住房和城乡建设局", "卫生健康委员会", "农业农村局", "民政局", "审计局", "统计局", "应急管理局",
      "生态环境局", "市场监督管理局", "文化和旅游局", "人力资源和社会保障局", "发展和改革局", "城市管理局", "乡村振兴局"};
  private static final String[] POSTS = {"党组书记、局长", "局长", "副局长", "党组成员", "办公室主任", "财务科科长", "工程科科长"};
  private static final String[] WHEN = {"在任职期间", "在担任主要负责人期间", "在分管工程建设期间", "在项目招标前后", "节日期间", "在机构改革过程中", "换届前"};
  private static final String[] DEEDS = {
      "违规收受管理服务对象礼品礼金", "未经集体研究决定拨付工程款", "违反中央八项规定精神接受宴请", "在选拔任用工作中搞任人唯亲", "利用职务便利为他人承揽工程提供帮助", "对下属单位违规采购失察失管",
      "不按规定报告个人有关事项", "套取专项资金设立小金库", "擅自变更工程设计造成国有资产损失", "违规兼职取酬", "公车私用", "违反议事规则末位表态制度", "对巡察反馈问题整改不力", "履行主体责任不到位",
      "落实一岗双责流于形式", "超标准公务接待", "虚列开支套取会议费", "收受贿赂并为请托人谋取利益"};
  private static final String[] FIELDS = {"政府采购", "工程招投标", "土地出让", "干部人事", "专项资金", "行政审批", "国有资产处置", "惠民补贴", "扶贫项目", "医疗器械购置", "校服采购", "水利设施维护"};
  private static final String[] REMEDIES = {
      "已责成限期整改并开展一案双查", "要求修订财务审批办法", "建议完善内部监督制约机制", "已约谈主要负责人", "下发纪检监察建议书", "组织召开专题民主生活会", "开展警示教育", "由派驻纪检监察组跟踪督办", "对照清单逐项销号",
      "追缴违纪所得并上缴国库", "完善集体决策程序并留痕备查"};

  private final Random random;

  OfficeText(long seed) {
    this.random = new Random(seed);
  }

  String unit(int number) {
    return COUNTIES[number / OFFICES.length % COUNTIES.length] + OFFICES[number % OFFICES.length] + (number < COUNTIES.length * OFFICES.length ? "" : "第" + number / 100 + "分局");
  }

  String post() {
    return one(POSTS);
  }

  /// About so many sentences of some thirty characters each.
  String of(int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(random.nextInt(2008, 2025)).append('年').append(random.nextInt(1, 13)).append("月，").append(one(WHEN)).append('，').append(one(DEEDS))
          .append("，涉及").append(one(FIELDS)).append("领域，金额").append(random.nextInt(1, 900)).append("万元；").append(one(REMEDIES)).append('。');
    }
    return text.toString();
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }

  private static String[] names(String... letters) {
    List<String> names = new ArrayList<>(List.of(""));
    for (String next : letters) {
      List<String> longer = new ArrayList<>();
      names.forEach(name -> next.chars().forEach(letter -> longer.add(name + (char) letter)));
      names = longer;
    }
    return names.toArray(String[]::new);
  }
}
