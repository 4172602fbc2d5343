window.ui = SwaggerUIBundle({
  urls: [
    { name: "任务督办 task", url: "/docs/task" },
    { name: "信息公开 disclosure", url: "/docs/disclosure" },
    { name: "互动回应 feedback", url: "/docs/feedback" },
  ],
  dom_id: "#swagger-ui",
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
});
