package mingjian.infra.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingjian.command.WhoMay;
import mingjian.events.Words;
import mingjian.infra.search.Question;
import mingjian.infra.views.Views;
import mingjian.infra.web.CollectionViews;
import mingjian.infra.web.commands.CommandRoute;
import mingjian.infra.web.commands.CommandRoutes;
import mingjian.infra.web.problems.Problem;
import mingjian.query.View;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// The API as OpenAPI: one operation per command and per view, derived like the routes themselves.
@Component
class ApiDescription implements OpenApiCustomizer {
  private static final String JSON = "application/json";

  private final CommandRoutes routes;

  ApiDescription(CommandRoutes routes) {
    this.routes = routes;
  }

  @Override
  public void customise(OpenAPI api) {
    api.info(new Info().title("明鉴 HTTP API").version("1").description("""
        每项操作对应一个地址，由领域命令导出；每个视图以同样的方式查询。
        程序可用HTTP Basic逐次认证（只限/api/），或先在/sign-in登录，再从/api/session取得CSRF令牌放入请求头。
        错误一律为RFC 9457格式，code稳定，detail为中文。"""));
    api.setServers(null);
    Schemas schemas = new Schemas();
    routes.all().forEach(route -> path(api, route.path()).setPost(command(route, schemas)));
    path(api, "/api/together").setPost(together());
    CollectionViews.registers().forEach((collection, view) -> viewNamed(view).ifPresent(found -> {
      path(api, "/api/" + collection).setGet(list(found, schemas));
      path(api, "/api/" + collection + "/{id}").setGet(one(found, schemas));
    }));
    CollectionViews.aspects().forEach((address, aspect) -> viewNamed(aspect.view()).ifPresent(found -> {
      String[] parts = address.split("/");
      Operation operation = aspect.field() == null ? one(found, schemas) : list(found, schemas).addParametersItem(id());
      path(api, "/api/" + parts[0] + "/{id}/" + parts[1]).setGet(operation);
    }));
    Views.all().forEach(view -> path(api, "/api/views/" + view.name()).setGet(list(view, schemas)));
    path(api, "/api/search").setGet(search(schemas));
    schemas.of(Problem.class);
    schemas.of(CommandApi.Recorded.class);
    new TreeMap<>(schemas.named()).forEach(api.getComponents()::addSchemas);
    api.getComponents().addSecuritySchemes("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
    api.getComponents().addSecuritySchemes("session", new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(SecurityScheme.In.COOKIE).name("MINGJIAN"));
    api.security(List.of(new SecurityRequirement().addList("basic"), new SecurityRequirement().addList("session")));
  }

  private static Optional<View<?>> viewNamed(String name) {
    return Views.all().stream().filter(view -> view.name().equals(name)).findFirst();
  }

  private static PathItem path(OpenAPI api, String path) {
    if (api.getPaths() == null) {
      api.setPaths(new Paths());
    }
    return api.getPaths().computeIfAbsent(path, unknown -> new PathItem());
  }

  private static Operation command(CommandRoute route, Schemas schemas) {
    String roles = WhoMay.send(route.type()).stream().map(Words::of).collect(Collectors.joining("、"));
    Operation operation = new Operation().operationId(route.name()).summary(route.label()).addTagsItem(route.collection())
        .description("可办理的角色：" + roles)
        .requestBody(new RequestBody().required(true).content(json(schemas.body(route.type()))))
        .addParametersItem(header("Idempotency-Key", "同一键、同一内容的请求只记录一次；缺省时自动生成"))
        .responses(answers(route.creates() ? "201" : "200", new Schema<>().$ref("#/components/schemas/CommandApiRecorded")));
    return route.creates() ? operation : operation.addParametersItem(id()).addParametersItem(header("If-Match", "此前ETag的值；版本已变则答复412"));
  }

  private static Operation together() {
    return new Operation().operationId("together").summary("一次提交多项操作，全部成功或全部不记录").addTagsItem("together")
        .description("{\"commands\":[{\"command\":\"open-case\",\"body\":{…}},{\"command\":\"assign-team\",\"id\":\"@0\",\"body\":{…}}]}；@0指第一项新建的对象。")
        .requestBody(new RequestBody().required(true).content(json(new Schema<>().type("object"))))
        .addParametersItem(header("Idempotency-Key", "同一键、同一内容的请求只记录一次"))
        .responses(answers("200", new Schema<>().$ref("#/components/schemas/CommandApiRecorded")));
  }

  private static Operation list(View<?> view, Schemas schemas) {
    Operation operation = new Operation().operationId("list-" + view.name()).summary(label(view)).addTagsItem("views");
    for (String field : ViewAsk.fieldsOf(view)) {
      operation.addParametersItem(query(field, new StringSchema(), "筛选；另有" + field + ".from与" + field + ".to"));
    }
    operation.addParametersItem(query("q", new StringSchema(), "检索文字"))
        .addParametersItem(query("sort", new StringSchema(), "排序字段，前加-为倒序"))
        .addParametersItem(query("offset", new IntegerSchema(), "跳过的行数"))
        .addParametersItem(query("limit", new IntegerSchema().example(50), "行数，至多200"))
        .addParametersItem(query("handledBy", new StringSchema()._enum(List.of("me", "section")), "只列我（本科室）承办的；限于记载由谁承办的视图（deadlines）"))
        .addParametersItem(query("counts", new StringSchema(), "按此字段计数，不返回行"))
        .addParametersItem(query("seen", new IntegerSchema(), "等视图到达此位置，至多2秒"));
    Schema<?> rows = new Schema<>().type("object")
        .addProperty("rows", new ArraySchema().items(schemas.of(view.rowType())))
        .addProperty("total", new IntegerSchema()).addProperty("offset", new IntegerSchema()).addProperty("limit", new IntegerSchema())
        .addProperty("position", new IntegerSchema());
    return operation.responses(answers("200", rows));
  }

  private static Operation search(Schemas schemas) {
    return new Operation().operationId("search").summary("全文检索：您可以查阅的全部记录").addTagsItem("views")
        .addParametersItem(query("q", new StringSchema(), "查找词，空格分开，至多" + Question.LENGTH_MAX + "字").required(true))
        .addParametersItem(query("kind", new StringSchema(), "卷宗类别，与地址相同，如cases、talks"))
        .addParametersItem(query("unit", new StringSchema(), "单位编号"))
        .addParametersItem(query("from", new StringSchema(), "发生日期不早于，如2015、2015-03、2015-03-04"))
        .addParametersItem(query("to", new StringSchema(), "发生日期不晚于"))
        .addParametersItem(query("offset", new IntegerSchema(), "跳过的条数，须小于" + Question.DEPTH_MAX))
        .addParametersItem(query("limit", new IntegerSchema().example(20), "条数，至多200"))
        .addParametersItem(query("seen", new IntegerSchema(), "等索引到达此位置，至多2秒"))
        .responses(answers("200", schemas.of(SearchApi.Hits.class)));
  }

  private static Operation one(View<?> view, Schemas schemas) {
    return new Operation().operationId("get-" + view.name()).summary(label(view)).addTagsItem("views").addParametersItem(id())
        .addParametersItem(query("asOf", new StringSchema(), "当时的记录：位置号或时刻"))
        .addParametersItem(query("asOfDay", new StringSchema().format("date"), "截至该日已发生的事"))
        .addParametersItem(query("seen", new IntegerSchema(), "等视图到达此位置，至多2秒"))
        .responses(answers("200", schemas.of(view.rowType())));
  }

  private static String label(View<?> view) {
    return Words.find("view." + view.name()).orElse(view.name());
  }

  private static ApiResponses answers(String status, Schema<?> schema) {
    Content problem = new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
    return new ApiResponses()
        .addApiResponse(status, new ApiResponse().description("成功").content(json(schema)))
        .addApiResponse("default", new ApiResponse().description("未办理，说明原因").content(problem));
  }

  private static Content json(Schema<?> schema) {
    return new Content().addMediaType(JSON, new MediaType().schema(schema));
  }

  private static Parameter id() {
    return new Parameter().in("path").name("id").required(true).schema(new StringSchema()).description("编号");
  }

  private static Parameter header(String name, String description) {
    return new Parameter().in("header").name(name).schema(new StringSchema()).description(description);
  }

  private static Parameter query(String name, Schema<?> schema, String description) {
    return new Parameter().in("query").name(name).schema(schema).description(description);
  }
}
