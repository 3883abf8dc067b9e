window.addEventListener("DOMContentLoaded", () => {
  SwaggerUIBundle({
    url: "/api/docs/openapi.json",
    dom_id: "#swagger-ui",
    deepLinking: true,
    docExpansion: "none",
    validatorUrl: null,
    persistAuthorization: false,
  });
});
