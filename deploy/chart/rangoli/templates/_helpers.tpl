{{- define "rangoli.labels" -}}
app.kubernetes.io/name: rangoli
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end -}}

{{- define "rangoli.selector" -}}
app.kubernetes.io/name: rangoli
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "rangoli.environment" -}}
- name: PUBLIC_URL
  value: {{ .Values.publicUrl | quote }}
- name: DATABASE_URL
  valueFrom:
    secretKeyRef: { name: {{ .Values.existingSecret }}, key: DATABASE_URL }
- name: SECRET_KEY
  valueFrom:
    secretKeyRef: { name: {{ .Values.existingSecret }}, key: SECRET_KEY }
- name: METRICS_TOKEN
  valueFrom:
    secretKeyRef: { name: {{ .Values.existingSecret }}, key: METRICS_TOKEN }
{{- range $key, $value := .Values.settings }}
- name: {{ $key }}
  value: {{ $value | quote }}
{{- end }}
{{- end -}}

{{- define "rangoli.container-security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: ["ALL"]
{{- end -}}

{{- define "rangoli.pod-security" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "rangoli.volumes" -}}
- name: data
  persistentVolumeClaim:
    claimName: {{ .Values.pictures.existingClaim | default (printf "%s-pictures" .Release.Name) }}
- name: tmp
  emptyDir: {}
{{- end -}}
